/** A total over linked records: of which object, over which link, what of them and how; and which of them count. */
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { rollupWays, type Rollup } from '../../../../../shared/computed.ts'
import type { Filter } from '../../../../../shared/filter.ts'
import { fieldOf, type ObjectDeclaration } from '../../../../../shared/object.ts'
import { Note } from '../../../../../ui/parts/index.ts'
import { fieldLabel } from '../../../../../ui/records/labels.ts'
import type { FieldSettings } from '../../../contract.ts'
import { useCatalogObjects } from '../../catalog.ts'
import { objectWords } from '../words.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { firstRollup, linksTo, resultOf, rolledFields } from './rollupResult.ts'
import styles from './Edit.module.css'

interface RollupEditorProps {
  object: ObjectDeclaration
  settings: FieldSettings
  errors: Readonly<Record<string, string>>
  onChange(change: Partial<FieldSettings>): void
}

export function RollupEditor({ object, settings, errors, onChange }: RollupEditorProps) {
  const { t } = useTranslation()
  const from = useCatalogObjects().filter((one) => linksTo(one, object.name).length > 0)
  const rollup = settings.rollup as Rollup | undefined
  const linked = from.find(({ name }) => name === rollup?.object)
  const put = (next: Rollup, source: ObjectDeclaration): void => {
    const of = rolledFields(source, next.how)
    const { of: _old, ...rest } = next
    const chosen = next.how === 'count' ? undefined : next.of && of.includes(next.of) ? next.of : of[0]
    const whole = chosen ? { ...rest, of: chosen } : rest
    onChange({ rollup: whole as never, result: resultOf(next.how, chosen ? fieldOf(source, chosen) : undefined) ?? undefined })
  }
  if (from.length === 0) return <Note>{t('fields:rollup.none')}</Note>
  return (
    <>
      <Select
        label={t('fields:rollup.object')}
        data={from.map((one) => ({ value: one.name, label: objectWords(t, one) }))}
        value={rollup?.object ?? null}
        onChange={(name) => {
          const source = from.find((one) => one.name === name)
          if (source) put(firstRollup(source, object.name), source)
        }}
        searchable
        required
        allowDeselect={false}
        error={errors['settings.rollup.object'] ?? errors['settings.rollup']}
      />
      {rollup && linked && (
        <>
          <Select label={t('fields:rollup.via')} data={linksTo(linked, object.name).map((name) => ({ value: name, label: fieldLabel(t, linked, name) }))} value={rollup.via} onChange={(via) => via && put({ ...rollup, via }, linked)} allowDeselect={false} error={errors['settings.rollup.via']} />
          <div className={styles.pair}>
            <Select label={t('fields:rollup.how')} data={rollupWays.map((way) => ({ value: way, label: t(`fields:rollup.ways.${way}`) }))} value={rollup.how} onChange={(how) => how && put({ ...rollup, how: how as Rollup['how'] }, linked)} allowDeselect={false} />
            {rollup.how !== 'count' && <Select label={t('fields:rollup.of')} data={rolledFields(linked, rollup.how).map((name) => ({ value: name, label: fieldLabel(t, linked, name) }))} value={rollup.of ?? null} onChange={(of) => of && put({ ...rollup, of }, linked)} allowDeselect={false} searchable error={errors['settings.rollup.of']} />}
          </div>
          <ConditionEditor
            object={linked}
            title={t('fields:rollup.where')}
            filter={rollup.where}
            error={errors['settings.rollup.where']}
            onChange={(where?: Filter) => {
              const { where: _old, ...rest } = rollup
              put(where ? { ...rest, where } : rest, linked)
            }}
          />
        </>
      )}
    </>
  )
}
