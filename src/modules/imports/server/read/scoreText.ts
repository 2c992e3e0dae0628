/** How much a decoded text looks like words that people write, to choose between one-byte encodings. */

/** In the order of preference where the scores are equal. */
export const singleByteEncodings = ['windows-1252', 'windows-1251', 'windows-1257', 'windows-1250', 'koi8-r', 'cp866'] as const

/** Letters outside ASCII by language; a text in the right encoding keeps to one of these. */
const alphabets = [
  'äöüßÄÖÜ',
  'éèêëàâçùûîïôœÉÈÀÇ',
  'áéíóúñüÁÉÍÓÚÑ¿¡',
  'ãâáàçéêíóôõúÃÇÉÕ',
  'åäöæøéÅÄÖÆØ',
  'āčēģīķļņšūžŗōĀČĒĢĪĶĻŅŠŪŽ',
  'ąčęėįšųūžĄČĘĖĮŠŲŪŽ',
  'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
  'áčďéěíňóřšťúůýžĺľôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ',
  'áéíóöőúüűÁÉÍÓÖŐÚÜŰ',
  'äöõüšžÄÖÕÜŠŽ',
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєґОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФЁ',
].map((letters) => new Set(letters))

const common = new Set('оеаинтсрвлкмдпу')
const punctuation = new Set('«»“”„’–—№\u00a0·€')
const letter = /\p{L}/u
const lower = /\p{Ll}/u
const upper = /\p{Lu}/u
const cyrillic = /\p{Script=Cyrillic}/u

/** Higher is more plausible; 0 for plain ASCII, about 2 a letter for a good reading. */
export function scoreText(text: string): number {
  const inAlphabet = alphabets.map(() => 0)
  let score = 0
  let previous = ''
  for (const character of text) {
    if (character > '\u007f') {
      score += oddness(character, previous)
      if (letter.test(character)) alphabets.forEach((letters, index) => (inAlphabet[index] = (inAlphabet[index] ?? 0) + (letters.has(character) ? 2 : -2)))
      if (common.has(character)) score += 1
    }
    if (previous && (previous > '\u007f' || character > '\u007f') && letter.test(previous) && letter.test(character)) {
      // A capital inside a word, or two scripts in one, tells of the wrong encoding.
      if (lower.test(previous) && upper.test(character)) score -= 3
      if (cyrillic.test(previous) !== cyrillic.test(character)) score -= 4
    }
    previous = character
  }
  return score + Math.max(...inAlphabet)
}

function oddness(character: string, previous: string): number {
  if (character < '\u00a0' || character === '\ufffd') return -10
  if (letter.test(character)) return 0
  if (punctuation.has(character)) return 0.5
  return letter.test(previous) ? -3 : -1
}
