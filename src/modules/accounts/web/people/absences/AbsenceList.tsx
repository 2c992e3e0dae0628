import { IconBeach, IconPencil, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { levelOf } from '../../../../../shared/access.ts'
import { useFormat } from '../../../../../ui/i18n/index.ts'
import { Avatar, Badge, Button, DateText, IconButton } from '../../../../../ui/parts/index.ts'
import { useCan, useViewer } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { absences } from '../../../contract.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { endAbsence } from './endAbsence.ts'
import type { NamedAbsence } from './useAbsences.ts'
import styles from './Absences.module.css'

/** Who is away and who will be. `named` says whose each is. */
export function AbsenceList({ list, named }: { list: readonly NamedAbsence[]; named: boolean }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.list} aria-label={t('accounts:absences.many')}>
      {list.map((absence) => (
        <AbsenceRow key={absence.id} absence={absence} named={named} />
      ))}
    </ul>
  )
}

function AbsenceRow({ absence, named }: { absence: NamedAbsence; named: boolean }) {
  const { t } = useTranslation()
  const today = useFormat().today()
  const viewer = useViewer()
  const can = useCan()
  const now = absence.fromOn <= today
  const name = absence.user?.name ?? ''
  const mine = absence.userId === viewer.id
  const may = (action: 'change' | 'delete'): boolean => can(action, absences.name) && (mine || levelOf(viewer.permissions, absences.name, action) !== 'own')
  return (
    <li className={styles.row}>
      {named ? <Avatar id={absence.userId} name={name} /> : <IconBeach size={20} stroke={1.5} className={styles.icon} aria-hidden />}
      <span className={styles.who}>
        <span className={styles.line}>
          {named && <span className={styles.name}>{name}</span>}
          <span>
            <DateText value={absence.fromOn} /> – <DateText value={absence.toOn} />
          </span>
          {now && <Badge kind="attention">{t('accounts:away.now')}</Badge>}
        </span>
        <span className={styles.meta}>{[absence.standIn ? t('accounts:away.standIn', { name: absence.standIn.name }) : t('accounts:away.noStandIn'), absence.reason].filter(Boolean).join(' · ')}</span>
      </span>
      {may('change') && <IconButton icon={IconPencil} label={t('accounts:away.changeOf', { name })} onClick={() => openOverlay((close) => <AbsenceDialog absence={absence} onClose={close} />)} />}
      {now
        ? may(absence.fromOn < today ? 'change' : 'delete') && (
            <Button size="xs" onClick={() => void endAbsence(absence, today, t('accounts:away.ended', { name }))}>
              {t('accounts:away.end')}
            </Button>
          )
        : may('delete') && <IconButton icon={IconX} label={t('accounts:away.cancel', { name })} onClick={() => void endAbsence(absence, today, t('accounts:away.cancelled', { name }))} />}
    </li>
  )
}
