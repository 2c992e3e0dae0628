/** What a drag can do besides moving: won, lost, trash, another pipeline. There only while something is dragged. */
import { IconArrowsExchange, IconCheck, IconTrash, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IconComponent } from '../../../../ui/module.ts'
import { classes } from '../../../../ui/parts/index.ts'
import { useDrop } from './useDrop.ts'
import type { DropTarget, DropZone } from './useBoardDrag.ts'
import styles from './DropZones.module.css'

interface DropZonesProps {
  over: DropTarget | null
  mayDelete: boolean
  otherPipelines: boolean
}

export function DropZones({ over, mayDelete, otherPipelines }: DropZonesProps) {
  const { t } = useTranslation()
  const chosen = over && 'zone' in over ? over.zone : null
  return (
    <div className={styles.zones} role="presentation">
      {mayDelete && <Zone zone="delete" icon={IconTrash} label={t('ui:actions.delete')} on={chosen === 'delete'} />}
      <Zone zone="lost" icon={IconX} label={t('deals:deals.options.status.lost')} on={chosen === 'lost'} />
      <Zone zone="won" icon={IconCheck} label={t('deals:deals.options.status.won')} on={chosen === 'won'} />
      {otherPipelines && <Zone zone="pipeline" icon={IconArrowsExchange} label={t('deals:move.otherPipeline')} on={chosen === 'pipeline'} />}
    </div>
  )
}

function Zone({ zone, icon: Icon, label, on }: { zone: DropZone; icon: IconComponent; label: string; on: boolean }) {
  const element = useRef<HTMLDivElement>(null)
  useDrop(element, { zone })
  return (
    <div ref={element} className={classes(styles.zone, styles[zone], on && styles.on)}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {label}
    </div>
  )
}
