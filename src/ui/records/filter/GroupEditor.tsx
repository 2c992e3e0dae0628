/** Conditions of which any is enough, or all must hold. */
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import { Segmented } from '../../parts/Tabs.tsx'
import { fieldLabel } from '../labels.ts'
import { FieldMenu } from './FieldMenu.tsx'
import { freshRule } from './freshRule.ts'
import { RuleEditor } from './RuleEditor.tsx'
import type { Rule, RuleGroup } from './rules.ts'
import styles from './filter.module.css'

interface GroupEditorProps {
  object: ObjectDeclaration
  group: RuleGroup
  names: ReadonlyMap<string, string>
  /** The answer must be the same for everybody on every day: no periods that move, no "me". */
  fixed?: boolean
  onChange(group: RuleGroup): void
}

export function GroupEditor({ object, group, names, fixed, onChange }: GroupEditorProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(group.rules.length === 0)
  const setRules = (rules: Rule[]): void => onChange({ ...group, rules })
  return (
    <div className={styles.group}>
      <Segmented items={[{ key: 'any', label: t('ui:records.filter.any') }, { key: 'all', label: t('ui:records.filter.all') }]} value={group.match} onChange={(match) => onChange({ ...group, match })} label={t('ui:records.filter.match')} />
      {group.rules.map((rule, index) => (
        <div key={index} className={styles.groupRule}>
          <div className={styles.groupHead}>
            <strong>{fieldLabel(t, object, rule.field)}</strong>
            <IconButton size="xs" icon={IconX} label={t('ui:records.filter.remove', { field: fieldLabel(t, object, rule.field) })} onClick={() => setRules(group.rules.filter((_, at) => at !== index))} />
          </div>
          <RuleEditor object={object} rule={rule} names={names} fixed={fixed} onChange={(next) => setRules(group.rules.map((old, at) => (at === index ? next : old)))} />
        </div>
      ))}
      {adding ? (
        <FieldMenu
          object={object}
          onPick={(name) => {
            setRules([...group.rules, freshRule(object, name, fixed)])
            setAdding(false)
          }}
        />
      ) : (
        <Button kind="quiet" size="xs" icon={IconPlus} onClick={() => setAdding(true)}>
          {t('ui:records.filter.addCondition')}
        </Button>
      )}
    </div>
  )
}
