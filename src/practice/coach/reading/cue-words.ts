/** The words that the coach's hints are made of: what slips are mended to, and what stuffing is recognised by. */
export const cueWords: ReadonlySet<string> = new Set(
  `accepted achieved added admitted afternoon afterwards agreed agreement announced apologised approved asked assigned backlog
because before began believed between booked brought budget called cancelled changed checked colleague colleagues communicated
completed confirmed contacted crashed customer customers database deadline deadlines decided decision decreased deferred delayed
delegated delivered delivery deployed deployment descoped described developer developers different disabled discussed dropped
effort emailed engineer engineers escalated estimate estimated estimates evening everyone expected experience explained feature
features feedback finally finished first followed friday hours immediately important improved incident increased informed
instead introduced investigated issue issues launched learned learnt lesson manager managers measured meeting message migrated
migration minutes missed moment monday month months morning moved needed negotiated notified offered paired payment pipeline
planned platform postponed prepared presented previous priorities prioritise prioritised prioritize prioritized priority problem
problems product production project projects promised proposed published pushed quarter ranked realised realized received
recommended reduced refactored refused release released removed replaced reported requested requirement requirements resolved
responsible restarted restored result results reverted reviewed rolled scheduled scope security senior service several shipped
showed situation skipped slipped solved sprint stakeholder stakeholders started stopped suggested supplier support switched
system systems talked tasks teammate tested testing together tomorrow tuesday thursday wednesday saturday sunday updated
urgent warned weekend weekly weeks within without working would wrote yesterday`.split(/\s+/),
);
