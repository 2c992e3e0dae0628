/** Name and state of a pipeline. */
import { Switch } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { IconButton } from '../../../../ui/parts/index.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { pipelines, type Pipeline } from '../../contract.ts'
import { changeNamed, removeNamed } from './settingsWrites.ts'
import styles from './Pipelines.module.css'

export function PipelineHead({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation()
  const can = useCan()
  return (
    <div className={styles.head}>
      <h2>
        <EditableField object={pipelines} record={pipeline as AnyRecord} name="name" />
      </h2>
      <Switch
        label={t('deals:pipelines.fields.active')}
        description={t('deals:settings.activeText')}
        checked={pipeline.active !== false}
        disabled={!can('change', 'pipelines')}
        onChange={(event) => void changeNamed(pipelines, pipeline, { active: event.currentTarget.checked })}
      />
      {can('delete', 'pipelines') && (
        <IconButton icon={IconTrash} label={t('deals:settings.remove', { name: pipeline.name })} onClick={() => void removeNamed(pipelines, pipeline)} />
      )}
    </div>
  )
}
