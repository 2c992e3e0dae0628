/** Names of months, by their first letters, in the languages that exports come in. */

const beginnings: [RegExp, number][] = [
  [/^(jan|янв|sty)/, 1],
  [/^(feb|фев|lut)/, 2],
  [/^(mar|мар)/, 3],
  [/^(apr|апр|kwi)/, 4],
  [/^(may|mai|май|мая|maj)/, 5],
  [/^(jun|jūn|июн|cze)/, 6],
  [/^(jul|jūl|июл|lip)/, 7],
  [/^(aug|авг|sie)/, 8],
  [/^(sep|сен|wrz)/, 9],
  [/^(oct|okt|окт|paź|paz)/, 10],
  [/^(nov|ноя|lis)/, 11],
  [/^(dec|дек|gru)/, 12],
]

/** 1 to 12, or 0 for a word that is no month. */
export const monthOf = (word: string): number => beginnings.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? 0
