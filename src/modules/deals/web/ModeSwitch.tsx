/** Board or table. */
import { IconLayoutKanban, IconTable } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../../ui/parts/index.ts'
import { keepMode, type DealMode } from './dealMode.ts'

const paths = { board: '/deals', table: '/deals/table' } as const

interface ModeSwitchProps {
  mode: DealMode
  /** What the other one is to show. */
  search?: Record<string, unknown>
}

export function ModeSwitch({ mode, search = {} }: ModeSwitchProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const go = (next: DealMode): void => {
    keepMode(next)
    void navigate({ to: paths[next], search: search as never })
  }
  const icons = { board: IconLayoutKanban, table: IconTable }
  return (
    <Segmented
      label={t('deals:mode.label')}
      value={mode}
      onChange={go}
      items={(['board', 'table'] as const).map((key) => {
        const Icon = icons[key]
        return {
          key,
          label: (
            <>
              <Icon size={14} stroke={1.75} aria-hidden />
              {t(`deals:mode.${key}`)}
            </>
          ),
        }
      })}
    />
  )
}
