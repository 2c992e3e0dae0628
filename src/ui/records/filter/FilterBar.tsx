/** The chips of a list's filter, the chip that adds one, and Clear. */
import { IconPlus, IconSum } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../parts/floating/Popover.tsx'
import type { Filter } from '../../../shared/filter.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useKeys } from '../../keys/bindings.ts'
import { Button } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import { useViewer } from '../../session/viewer.tsx'
import { fieldLabel } from '../labels.ts'
import { describeRule, type Describing } from './describeRule.ts'
import { FilterChip } from './FilterChip.tsx'
import { freshRule } from './freshRule.ts'
import { fetchFilterParts, FieldMenu, GroupEditor, RuleEditor } from './laterFilter.ts'
import { useLinkedNames } from './useLinkedNames.ts'
import { useFilterDraft } from './useFilterDraft.ts'
import type { FilterItem } from './rules.ts'
import styles from './filter.module.css'

interface FilterBarProps {
  object: ObjectDeclaration
  filter: Filter | null
  onChange(filter: Filter | null): void
}

export function FilterBar({ object, filter, onChange }: FilterBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const viewer = useViewer()
  const [menu, setMenu] = useState(false)
  const { items, setItem, add, remove, clear, fresh, closeFresh } = useFilterDraft(filter, onChange)
  const names = useLinkedNames(object, items)
  const about = useMemo<Describing>(() => ({ t, format, object, names, firmCurrency: viewer.firm.currency }), [t, format, object, names, viewer])
  useKeys([{ keys: 'F', labelKey: 'ui:records.keys.filter', run: () => setMenu(true) }])

  const pick = (item: FilterItem): void => {
    setMenu(false)
    add(item)
  }

  return (
    <>
      {items.map((item, index) => (
        <ItemChip key={index} item={item} about={about} opened={index === fresh} onClose={closeFresh} onChange={(next) => setItem(index, next)} onRemove={() => remove(index)} />
      ))}
      <Popover opened={menu} onChange={setMenu} prepare={fetchFilterParts} width={240} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button type="button" className={styles.adder} onClick={() => setMenu((now) => !now)} aria-expanded={menu}>
            <IconPlus size={12} stroke={2} aria-hidden />
            {t('ui:records.filter.add')}
            <Kbd keys="F" />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('ui:records.filter.fields')}>
          <FieldMenu
            object={object}
            onPick={(name) => pick(freshRule(object, name))}
            foot={
              <div className={styles.menuFoot}>
                <Button kind="quiet" size="xs" icon={IconSum} onClick={() => pick({ kind: 'group', match: 'any', rules: [] })}>
                  {t('ui:records.filter.addGroup')}
                </Button>
              </div>
            }
          />
        </Popover.Dropdown>
      </Popover>
      {items.length > 0 && (
        <Button kind="quiet" size="xs" onClick={clear}>
          {t('ui:records.filter.clear')}
        </Button>
      )}
    </>
  )
}

interface ItemChipProps {
  item: FilterItem
  about: Describing
  opened: boolean
  onClose(): void
  onChange(item: FilterItem): void
  onRemove(): void
}

function ItemChip({ item, about, onChange, ...chip }: ItemChipProps) {
  const { t, object, names } = about
  if (item.kind === 'opaque') return <FilterChip {...chip} label={t('ui:records.filter.special')} words={t('ui:records.filter.specialWords')} />
  if (item.kind === 'group') {
    const words = item.rules.map((rule) => `${fieldLabel(t, object, rule.field)} ${describeRule(rule, fieldOf(object, rule.field), about)}`).join(', ')
    return (
      <FilterChip {...chip} label={t(`ui:records.filter.${item.match}Of`)} words={words || '…'} width={300}>
        <GroupEditor object={object} group={item} names={names} onChange={onChange} />
      </FilterChip>
    )
  }
  const field = fieldOf(object, item.field)
  return (
    <FilterChip {...chip} label={field ? fieldLabel(t, object, item.field) : item.field} words={describeRule(item, field, about) || '…'}>
      {field && <RuleEditor object={object} rule={item} names={names} onChange={onChange} />}
    </FilterChip>
  )
}
