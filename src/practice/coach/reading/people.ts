/** Words for somebody who can be asked, told or agreed with. */
const roles = new Set(
  `manager managers boss bosses supervisor lead leads leader leadership teamlead owner owners po pm pms colleague colleagues coworker
coworkers co-worker peer peers teammate teammates team-mate team teams squad crew engineer engineers developer developers dev devs
designer designers architect architects analyst analysts admin admins administrator sysadmin tester testers qa support customer
customers client clients user users stakeholder stakeholders sponsor director cto ceo coo cio cfo vp head chief specialist
expert experts senior seniors junior juniors intern friend partner partners supplier vendor provider department sales
marketing product legal security finance accounting compliance operations ops sre sres dba dbas devops helpdesk management
mentor coach contact contacts people everyone everybody somebody someone anyone anybody board committee professor teacher
consultant contractor freelancer guy guys folks lady man woman girl nurse nurses doctor doctors founder founders executive
executives exec execs coordinator planner secretary principal staff scrum-master scrummaster him her them he she they
roommate husband wife parent parents director manageress maintainer maintainers reviewer author auditor auditors
tutor lecturer student students classmate classmates school schools shop shops branch pharmacist driver drivers bank
counterpart person hr`.split(/\s+/),
);

/** Capitalised, and nobody: things that an answer names without an article. */
const things = new Set(
  `redis kafka rabbitmq kubernetes docker jenkins github gitlab jira slack teams confluence postgres postgresql mysql mongo mongodb aws azure
gcp linux windows android ios java javascript typescript python react angular vue node npm grafana prometheus datadog sentry
terraform ansible excel word outlook google stripe paypal eisenhower moscow english german french spanish monday
api apis sql css html pdf tls ssl dns cdn sdk sso vpn csv json xml ui ux gdpr sla slo kpi mvp ci cd ok okay christmas easter black
friday star q1 q2 q3 q4`.split(/\s+/),
);

export function isRole(word: string): boolean {
  return roles.has(word);
}

export function isThing(word: string): boolean {
  return things.has(word);
}
