/** A stage: every setting is edited where it stands. */
import { Select, Switch } from '@mantine/core'
import { IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { classes, IconButton } from '../../../../ui/parts/index.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { useDragOrder } from '../../../../ui/records/list/useDragOrder.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { stages, type Stage } from '../../contract.ts'
import { RequiredFields } from './RequiredFields.tsx'
import { changeNamed, removeNamed } from './settingsWrites.ts'
import styles from './Pipelines.module.css'

interface StageRowProps {
  stage: Stage
  index: number
  /** To another place, as an index. */
  onMove(to: number): void
  /** Another stage was dropped here. */
  onDrop(id: string): void
}

export function StageRow({ stage, index, onMove, onDrop }: StageRowProps) {
  const { t } = useTranslation()
  const can = useCan()
  const may = can('change', 'stages')
  const { row, grip, over } = useDragOrder(stage.id, may, onDrop)
  const record = stage as AnyRecord
  const change = (patch: Partial<Stage>): void => void changeNamed(stages, stage, patch)
  return (
    <li ref={row} className={classes(styles.stage, over && styles.over)}>
      <span ref={grip} className={styles.grip}>
        {may && (
          <button
            type="button"
            aria-label={t('deals:settings.moveStage', { name: stage.name })}
            aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown"
            title={t('deals:settings.moveHint')}
            onKeyDown={(event) => {
              const step = event.shiftKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
              if (!step) return
              event.preventDefault()
              onMove(index + step)
            }}
          >
            <IconGripVertical size={14} stroke={1.75} aria-hidden />
          </button>
        )}
      </span>
      <span className={styles.name}>
        <EditableField object={stages} record={record} name="name" />
      </span>
      {(['probability', 'normDays', 'wipLimit'] as const).map((name) => (
        <span key={name} className={styles.cell} data-label={t(`deals:stages.fields.${name}`)}>
          <EditableField object={stages} record={record} name={name} />
        </span>
      ))}
      <span className={styles.cell} data-label={t('deals:stages.fields.onEntry')}>
        <Select
          size="sm"
          variant="unstyled"
          classNames={{ input: styles.select }}
          aria-label={t('deals:stages.fields.onEntry')}
          data={[
            { value: '', label: t('deals:settings.noVerb') },
            ...(['win', 'lose'] as const).map((value) => ({ value, label: t(`deals:stages.options.onEntry.${value}`) })),
          ]}
          value={stage.onEntry ?? ''}
          disabled={!may}
          onChange={(value) => change({ onEntry: (value || null) as Stage['onEntry'] })}
        />
      </span>
      <span className={styles.cell} data-label={t('deals:stages.fields.requiredFields')}>
        <RequiredFields value={stage.requiredFields} readOnly={!may} onChange={(requiredFields) => change({ requiredFields })} />
      </span>
      <span className={styles.cell} data-label={t('deals:stages.fields.folded')}>
        <Switch
          aria-label={t('deals:stages.fields.folded')}
          checked={stage.folded === true}
          disabled={!may}
          onChange={(event) => change({ folded: event.currentTarget.checked })}
        />
      </span>
      <span className={styles.end}>
        {can('delete', 'stages') && (
          <IconButton size="xs" icon={IconTrash} label={t('deals:settings.remove', { name: stage.name })} onClick={() => void removeNamed(stages, stage)} />
        )}
      </span>
    </li>
  )
}
