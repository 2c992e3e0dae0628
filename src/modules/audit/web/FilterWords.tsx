/** The filter of an export as a person would say it. */
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../shared/filter.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { describeRule } from '../../../ui/records/filter/describeRule.ts'
import { itemsOf, type FilterItem, type Rule } from '../../../ui/records/filter/rules.ts'
import { useLinkedNames } from '../../../ui/records/filter/useLinkedNames.ts'
import { screensOf } from '../../../ui/records/index.ts'
import { fieldLabel } from '../../../ui/records/labels.ts'
import { useViewer } from '../../../ui/session/index.ts'

export function FilterWords({ object, filter }: { object: string; filter: unknown }) {
  const declaration = screensOf(object)?.object
  return declaration ? <Words object={declaration} items={itemsOf(filter as Filter)} /> : <code>{JSON.stringify(filter)}</code>
}

function Words({ object, items }: { object: ObjectDeclaration; items: FilterItem[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = useLinkedNames(object, items)
  const firmCurrency = useViewer().firm.currency
  const say = (rule: Rule): string => `${fieldLabel(t, object, rule.field)}: ${describeRule(rule, fieldOf(object, rule.field), { t, format, object, names, firmCurrency })}`
  const words = items.map((item) => (item.kind === 'rule' ? say(item) : item.kind === 'group' ? item.rules.map(say).join(t(item.match === 'any' ? 'audit:says.or' : 'audit:says.and')) : JSON.stringify(item.filter)))
  return <span>{words.join('; ')}</span>
}
