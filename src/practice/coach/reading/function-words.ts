/** The small words that English sentences are held together by: about half of any prose, almost none of a list of keywords. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those my our your his her its their i we you he she it they me us him them who whom which what
and or but so because if when while as than then although though until since before after of to in on at by for from with
about into over under between through during without within up down out off is am are was were be been being do does did
have has had will would can could should may might must not no there here also just very too only more most some any all
both each every other another much many few own same such how why where again still already`.split(/\s+/),
);
