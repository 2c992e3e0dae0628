/** Keys of options by the words that files use: the key itself, its label in any language, common synonyms. */
import { translate } from '../../../../kernel/text/translate.ts'
import { labelKey, type ObjectDeclaration } from '../../../../shared/object.ts'
import { foldName } from '../values/foldName.ts'

const languages = ['en', 'ru', 'lv', 'pl', 'zh']

/** `<object>.<field>` → key → words, parted by bars. */
const synonyms: Record<string, Record<string, string>> = {
  'tasks.kind': { call: 'call|phone call|звонок|позвонить|связаться|zvans|telefon|rozmowa', letter: 'email|mail|letter|письмо|написать|e mail', meeting: 'meeting|встреча|tikšanās|spotkanie', visit: 'visit|выезд|замер|визит|vizīte|wizyta', document: 'document|документ|счет|quote|proposal', todo: 'todo|to do|task|задача|дело|other|другое' },
  'tasks.importance': { high: 'high|urgent|1|высокий|высокая|важно|срочно|augsta|wysoki', normal: 'normal|medium|2|средний|обычный|средняя|vidēja|sredni|normalny', low: 'low|3|низкий|низкая|zema|niski' },
  'activities.kind': { call: 'call|phone call|звонок|zvans|telefon', letter: 'email|mail|letter|письмо', message: 'message|sms|chat|сообщение|whatsapp|telegram', meeting: 'meeting|встреча|spotkanie', visit: 'visit|визит|выезд|замер', document: 'document|документ', payment: 'payment|платеж|оплата', task: 'task|задача', other: 'other|note|другое|прочее' },
  'activities.direction': { in: 'in|incoming|inbound|входящий|входящее|ienākošs', out: 'out|outgoing|outbound|исходящий|исходящее|izejošs' },
  'contacts.stage': { new: 'new|lead|subscriber|новый|лид', regular: 'regular|customer|client|постоянный|клиент', sleeping: 'sleeping|inactive|спящий', lost: 'lost|churned|потерян|потерянный' },
  'companies.stage': { new: 'new|lead|новый', regular: 'regular|customer|client|постоянный|клиент', sleeping: 'sleeping|inactive|спящий', lost: 'lost|churned|потерян' },
  'deals.lostReason': { price: 'price|too expensive|дорого|цена|слишком дорого', competitor: 'competitor|конкурент|выбрали других|ушли к конкурентам', noDecision: 'no decision|передумал|пропала потребность', noContact: 'no contact|no answer|не отвечает|нет связи|не вышел на связь', timing: 'timing|not now|позже|не сейчас', notSuitable: 'not suitable|does not fit|не подошло|не устроили условия' },
}

/** By the declaration: an administrator may change what can be chosen. */
const known = new WeakMap<ObjectDeclaration['fields'], Map<string, Map<string, string>>>()

/** The key that a word means; undefined when nobody knows it. */
export function optionNamed(object: ObjectDeclaration, fieldName: string, word: string): string | undefined {
  let ofObject = known.get(object.fields)
  if (!ofObject) known.set(object.fields, (ofObject = new Map()))
  let words = ofObject.get(fieldName)
  if (!words) ofObject.set(fieldName, (words = wordsOf(object, fieldName)))
  return words.get(foldName(word))
}

function wordsOf(object: ObjectDeclaration, fieldName: string): Map<string, string> {
  const f = object.fields[fieldName]
  const words = new Map<string, string>()
  if (f?.type !== 'option' && f?.type !== 'options') return words
  const add = (word: string, key: string): void => {
    const folded = foldName(word)
    if (folded && !words.has(folded)) words.set(folded, key)
  }
  for (const key of f.options) add(key, key)
  for (const [key, label] of Object.entries(f.labels ?? {})) for (const word of typeof label === 'string' ? [label] : Object.values(label)) add(word, key)
  for (const language of languages) for (const key of f.options) add(translate(language, labelKey.option(object, fieldName, key)), key)
  for (const [key, list] of Object.entries(synonyms[`${object.name}.${fieldName}`] ?? {})) for (const word of list.split('|')) add(word, key)
  return words
}
