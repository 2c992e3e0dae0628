/** Names of stages that mean the end of a deal, and the usual order of the others. */

const won = /^(?:closed[ _-]?won|won|win|выигран[аоы]?|успешно реализовано|сделка успешна|успех|успешн.*|продано|оплачено и закрыто|veiksmīg.*|uzvarēts|pārdots|wygran[aey]?|sprzedan[aey]?|成交|赢单)$/iu
const lost = /^(?:closed[ _-]?lost|lost|lose|проигран[аоы]?|закрыто и не реализовано|не реализовано|сделка провалена|провал.*|отказ.*|потерян[аоы]?|zaudēt.*|neveiksmīg.*|przegran[aey]?|utracon[aey]?|丢单|输单)$/iu

export const isWonName = (name: string): boolean => won.test(name.trim())
export const isLostName = (name: string): boolean => lost.test(name.trim())

/** A status column of its own: open, won, lost; undefined for other words. */
export function dealStatusOf(word: string): 'open' | 'won' | 'lost' | undefined {
  const text = word.trim()
  if (isWonName(text)) return 'won'
  if (isLostName(text)) return 'lost'
  return /^(?:open|opened|active|in progress|new|открыт[аоы]?|в работе|активн.*|новая|atvērts|otwart[aey]?|w toku|进行中)$/iu.test(text) ? 'open' : undefined
}

const early = ['new', 'новая', 'новый', 'неразобранное', 'prospect', 'lead in', 'первичный', 'appointment', 'qualif', 'квалифик', 'contact', 'контакт', 'engag', 'discovery', 'замер', 'meeting', 'встреча', 'переговор', 'needs', 'demo', 'presentation', 'презентац', 'proposal', 'quote', 'предложение', 'кп', 'decision', 'принимают решение', 'решени', 'negotiat', 'contract', 'договор', 'согласован', 'invoice', 'счет', 'счёт', 'предоплат', 'оплат', 'payment', 'production', 'производств', 'install', 'монтаж']

/** Stages sorted as deals usually pass them; unknown ones keep their order, the ends come last. */
export function inUsualOrder(names: readonly string[]): string[] {
  const rank = (name: string): number => {
    if (isWonName(name)) return 1000
    if (isLostName(name)) return 1001
    const folded = name.toLowerCase()
    const found = early.findIndex((word) => folded.includes(word))
    return found < 0 ? 500 : found
  }
  return names.map((name, index) => ({ name, index })).sort((a, b) => rank(a.name) - rank(b.name) || a.index - b.index).map(({ name }) => name)
}
