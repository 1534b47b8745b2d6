/** What happens in a run. At the same instant the lower number comes first: what was under way before new requests. */
export const flush = 0;
export const crash = 1;
export const recover = 2;
/** The database has read the row of a load. */
export const loaded = 3;
/** The copy of a load is in the cache. */
export const filled = 4;
/** The database has stored a write. */
export const updated = 5;
/** The entry of a write is deleted. */
export const deleted = 6;
/** A write has gone through the cache to the database. */
export const passedThrough = 7;
/** A write that only the cache has is acknowledged. */
export const acknowledged = 8;
/** The database has answered a reader that could not reach the cache. */
export const answered = 9;
/** The database has stored a write of somebody who goes past the cache. */
export const updatedPast = 10;
export const request = 11;
export const tell = 12;

/** For the log: what became of a request at the moment it came. */
export const refused = 20;
export const hit = 21;
export const missed = 22;
export const wrote = 23;
