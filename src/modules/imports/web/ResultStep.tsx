/** An import that runs, or ran: progress, totals, rejected rows, undo. */
import { Progress } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconPlayerStop } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { objectLook } from '../../../ui/module.ts'
import { Button, confirm, Note } from '../../../ui/parts/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { cancelImport, undoImport, type ImportState } from '../contract.ts'
import { FileReportCard } from './FileReportCard.tsx'
import { Totals } from './Totals.tsx'
import { rejectsLink } from './uploadFiles.ts'
import styles from './Wizard.module.css'

export function ResultStep({ state }: { state: ImportState }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { cancel, undo } = useResultActions(state)
  const running = state.status === 'running'
  const { done, total } = state.progress
  return (
    <>
      <div className={styles.body} tabIndex={0}>
        <div className={styles.narrow}>
          <div aria-live="polite">
            <h2 className={styles.title}>{t(`imports:result.${state.status}`)}</h2>
            {running && <p className={styles.text}>{t('imports:result.progress', { done: format.number(done), total: format.number(total) })}</p>}
          </div>
          {running && <Progress value={total ? (done / total) * 100 : 0} aria-label={t('imports:result.running')} />}
          {state.error && <Note kind="bad">{t('imports:result.error', { error: state.error })}</Note>}
          {state.reports.map((report, index) => (
            <FileReportCard key={index} report={report}>
              {report.failed > 0 && (
                <Button icon={IconDownload} onClick={() => location.assign(rejectsLink(state.id, index))}>
                  {t('imports:actions.rejects', { count: report.failed, number: format.number(report.failed) })}
                </Button>
              )}
            </FileReportCard>
          ))}
          {state.left.length > 0 && <Left state={state} />}
        </div>
      </div>
      <Totals counts={state}>
        {running && (
          <Button size="lg" icon={IconPlayerStop} onClick={() => void cancel()}>
            {t('imports:actions.stop')}
          </Button>
        )}
        {state.undoUntil && (
          <Button size="lg" icon={IconArrowBackUp} onClick={undo}>
            {t('imports:actions.undo')}
          </Button>
        )}
        <Button kind="pri" size="lg" onClick={() => void navigate({ to: '/import' })}>
          {t('imports:actions.another')}
        </Button>
      </Totals>
    </>
  )
}

/** What undo could not take back, with the way to each record. */
function Left({ state }: { state: ImportState }) {
  const { t } = useTranslation()
  return (
    <Note kind="attention">
      <strong>{t('imports:result.left', { count: state.left.length })}</strong>
      <ul>
        {state.left.slice(0, 100).map(({ object, id, title, reason }) => {
          const to = objectLook(object)?.to?.(id)
          return (
            <li key={id}>
              {title === '' ? t('imports:result.notOpen') : to ? <Link to={to}>{title}</Link> : title} · {t(`imports:result.reasons.${reason}`)}
            </li>
          )
        })}
      </ul>
    </Note>
  )
}

function useResultActions(state: ImportState) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['importState', state.id] })
  const cancel = async (): Promise<void> => {
    try {
      await call(cancelImport, { params: { id: state.id } })
      await refresh()
    } catch (error) {
      toastError(error)
    }
  }
  const undo = (): void =>
    void confirm({
      title: t('imports:undo.title'),
      text: t('imports:undo.text', { created: format.number(state.created), updated: format.number(state.updated) }),
      verb: t('imports:actions.undo'),
      destroys: true,
      run: async () => {
        await call(undoImport, { params: { id: state.id }, timeout: 300_000 })
        await refresh()
      },
    })
  return { cancel, undo }
}
