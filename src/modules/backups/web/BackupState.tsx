import { useTranslation } from 'react-i18next'
import { InstantText, Note } from '../../../ui/parts/index.ts'
import type { BackupsOverview } from '../contract.ts'

/** How backups stand, in one note: failing, at work, or fine; and when the next one comes. */
export function BackupState({ overview: { problem, running, data, nextAt } }: { overview: BackupsOverview }) {
  const { t } = useTranslation()
  const newest = data.find(({ beforeRestore }) => !beforeRestore)
  const next = nextAt ? (
    <>
      {t('backups:next')} <InstantText value={nextAt} />.
    </>
  ) : (
    t('backups:off')
  )
  if (running)
    return (
      <Note kind="accent">
        {t(`backups:running.${running.what}`)} <InstantText value={running.since} />
      </Note>
    )
  if (problem)
    return (
      <Note kind="bad">
        <strong>
          {t('backups:failed')} <InstantText value={problem.since} />
        </strong>{' '}
        {problem.text} {t('backups:failedLast')} <InstantText value={problem.at} />. {t('backups:failedKept')}
      </Note>
    )
  if (newest?.check?.ok === false) return <Note kind="bad">{newest.check.text}</Note>
  return (
    <Note kind={newest ? (nextAt ? 'good' : 'attention') : 'plain'}>
      {newest ? (
        <>
          {t('backups:good')} <InstantText value={newest.createdAt} />.
        </>
      ) : (
        t('backups:none')
      )}{' '}
      {next}
    </Note>
  )
}
