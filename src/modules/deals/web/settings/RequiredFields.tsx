/** Which fields a deal must have before it enters a stage. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../../shared/object.ts'
import { Popover } from '../../../../ui/parts/index.ts'
import { isEditable } from '../../../../ui/records/index.ts'
import { deals } from '../../contract.ts'
import styles from './Pipelines.module.css'

/** What a person can fill in; the stage itself is no field to ask for. */
const choices = Object.entries(deals.fields)
  .filter(([name, field]) => isEditable(field) && field.type !== 'tags' && !['title', 'pipelineId', 'stageId'].includes(name))
  .map(([name]) => name)

export function RequiredFields({ value, readOnly, onChange }: { value: readonly string[]; readOnly: boolean; onChange(value: string[]): void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string[] | null>(null)
  const names = value.map((name) => t(labelKey.field(deals, name))).join(', ')
  const chosen = draft ?? value
  const close = (): void => {
    if (draft && draft.join() !== value.join()) onChange(draft)
    setDraft(null)
  }
  return (
    <Popover opened={draft !== null} onChange={(opened) => !opened && close()} width={220} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.required}
          disabled={readOnly}
          title={names}
          aria-label={t('deals:stages.fields.requiredFields')}
          onClick={() => (draft ? close() : setDraft([...value]))}
        >
          {names || t('deals:settings.noFields')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.choices}>
          {choices.map((name) => (
            <Checkbox
              key={name}
              label={t(labelKey.field(deals, name))}
              checked={chosen.includes(name)}
              onChange={() => setDraft(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
