/** The heading of the board: which pipeline, and the way to the others. */
import { IconCheck, IconChevronDown, IconSettings } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Menu } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { Pipeline } from '../../contract.ts'
import styles from './PipelineSwitch.module.css'

interface PipelineSwitchProps {
  pipelines: readonly Pipeline[]
  current: Pipeline | undefined
  onOpen(id: string): void
}

export function PipelineSwitch({ pipelines, current, onOpen }: PipelineSwitchProps) {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  const name = current?.name ?? t('deals:deals.many')
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={t('deals:board.pipeline', { name })}>
          <h1>{name}</h1>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {pipelines.map((pipeline) => (
          <Menu.Item
            key={pipeline.id}
            onClick={() => onOpen(pipeline.id)}
            rightSection={pipeline.id === current?.id ? <IconCheck size={14} stroke={2} aria-hidden /> : undefined}
          >
            {pipeline.name}
          </Menu.Item>
        ))}
        {can('change', 'pipelines') && (
          <>
            {pipelines.length > 0 && <Menu.Divider />}
            <Menu.Item leftSection={<IconSettings size={14} stroke={1.75} aria-hidden />} onClick={() => void navigate({ to: '/settings/pipelines' })}>
              {t('deals:settings.title')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
