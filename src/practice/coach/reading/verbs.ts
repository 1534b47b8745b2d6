/** Verbs whose past looks like their present: in a story they are the past. */
export const sameInPast: ReadonlySet<string> = new Set(
  'cut put set let hit shut read cost split quit hurt bet reset output cast spread broadcast'.split(' '),
);

/** What a person undergoes or thinks: true, and no deed. */
export const stative: ReadonlySet<string> = new Set(
  `was were is am are be been had have has felt knew thought believed liked loved hated wanted needed hoped wished seemed understood
remembered forgot heard saw noticed saw got became realised realized expected preferred enjoyed panicked worried struggled
suffered waited stayed remained feared tried managed learned learnt meant guess guessed went came lived owned
used think know believe like love want need hope feel hate understand guess find try
found assumed could happened kept stuck supposed cost worked work`.split(/\s+/),
);

/** Telling what is about to be done, and not yet a deed: "I wanted to ask". */
export const unfulfilled: ReadonlySet<string> = new Set(
  `want wanted wants hope hoped hopes plan planned plans mean meant intend intended wish wished forget forgot fail failed refuse refused
decline declined hesitate hesitated avoid avoided consider considered supposed afraid scared shy embarrassed ashamed unable
reluctant unwilling neglected neglect omitted prefer`.split(/\s+/),
);
