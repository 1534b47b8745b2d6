/** What one builds, runs or works for: the heads of "our booking service", "the rollout server". */
export const systemNouns: ReadonlySet<string> = new Set(
  `project app application service platform system portal library migration launch release sale importer engine site website webshop shop store tool database table server cluster export import report
interface api kiosk exchange planner calendar map dashboard module controller firmware batch pipeline feed screen job form checkout payment backend frontend component integration product feature
prototype demo thesis game patch plugin bot script search index queue cache broker scheduler gateway parser billing payroll invoicing invoice booking ticketing ticket sync loader load meter sensor
device scanner tablet machine router network page newsletter campaign client customer rollout pilot audit conference exhibition event fair festival clinic hospital lab laboratory school university
bank museum airport pharmacy depot bakery restaurant hotel library council association archive catalogue catalog register rota timetable renderer wiki repository simulator model trial dataset
warehouse etl certificate bootloader vpn proxy template workflow editor statement ledger claim policy order reservation delivery signup sign-up voucher reminder file chatbot spreadsheet switch branch
registry proxy microservice monolith admin prod production netcode voting election parcel survey study telescope satellite robot drone car train tram bus truck ship crane elevator printer camera phone
watch band belt pump printer`.split(/\s+/),
);

/** After these a number is a name: "port 5432", "track four", "step 14". */
export const labels: ReadonlySet<string> = new Set(
  `port pin revision rev http error step page section ward chapter version release rule phase level room floor track platform tier route line grade class figure option plan team sprint q gate building
terminal number no id code band channel`.split(/\s+/),
);

export const timeUnits: ReadonlySet<string> = new Set(
  `second minute min hour hr day week month quarter year sprint evening night weekend semester fortnight afternoon morning term
iteration decade`.split(/\s+/),
);

/** What one counts or pays in. */
export const momentNouns: ReadonlySet<string> = new Set(
  `day morning afternoon evening night week month noon midnight lunch lunchtime breakfast dinner weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december spring summer autumn winter christmas easter carnival ramadan deadline summer dawn sunrise`.split(
    /\s+/,
  ),
);
