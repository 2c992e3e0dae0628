import { Select, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../../../ui/parts/index.ts'
import styles from './RuleFields.module.css'

export interface Rule {
  kind: 'roles' | 'people'
  /** Key of the role or id of the person; empty until chosen. */
  id: string
  /** One network a line. */
  text: string
}

interface RuleFieldsProps {
  rule: Rule
  choices: { value: string; label: string }[]
  /** Null takes the rule away. */
  onChange: (rule: Rule | null) => void
}

export function RuleFields({ rule, choices, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.rule}>
      <Select aria-label={t(`accounts:security.${rule.kind}`)} placeholder={t(`accounts:security.${rule.kind}`)} data={choices} value={rule.id || null} onChange={(id) => onChange({ ...rule, id: id ?? '' })} searchable nothingFoundMessage="–" />
      <IconButton label={t('accounts:security.removeRule')} icon={IconTrash} onClick={() => onChange(null)} />
      <Textarea aria-label={t('accounts:security.networks')} placeholder="0.0.0.0/0" value={rule.text} onChange={(event) => onChange({ ...rule, text: event.currentTarget.value })} autosize minRows={1} maxRows={6} spellCheck={false} />
    </div>
  )
}
