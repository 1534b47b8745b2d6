/** Two actors, the places they change, and a rule that must hold when both are done. */
export interface Scene {
  readonly actors: readonly [string, string];
  /** The rule: "the cache holds nothing older than the database". */
  readonly invariant: string;
  /** Every order in which the moves can happen, in a fixed sequence. */
  readonly orders: readonly (readonly Move[])[];
  /** The world before the first move. */
  begin(): World;
}

/** One step of one actor. */
export interface Move {
  /** 0 or 1 for the two actors; 2 for what nobody does, such as time passing. */
  readonly actor: 0 | 1 | 2;
  /** At most seven characters: "load". The scene's world knows what it does. */
  readonly name: string;
}

/** The state of a scene, changed in place by moves. */
export interface World {
  /** Makes a move and says in a sentence what happened. */
  move(move: Move): string;
  /** What is where, for the picture. */
  places(): readonly Place[];
  /** Whether the rule is broken, asked when the two actors are done. */
  broken(): boolean;
  /** How it ended, in a sentence. */
  ending(): string;
}

export interface Place {
  readonly name: string;
  readonly content: string;
  /** Whether the rule is broken here. */
  readonly bad: boolean;
}
