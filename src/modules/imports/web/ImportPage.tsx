/** One import: its columns, values and dry run until it runs, its progress and result from then on. */
import { IconTable, IconX } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, ErrorState, IconButton, LoadingRows } from '../../../ui/parts/index.ts'
import { Page } from '../../../ui/shell/index.ts'
import { getImportState, runImport, type ImportState } from '../contract.ts'
import { DryRunStep } from './DryRunStep.tsx'
import { FieldsStep } from './FieldsStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { Steps } from './Steps.tsx'
import { useImportDraft } from './useImportDraft.ts'
import { ValuesStep } from './ValuesStep.tsx'

export const stateKey = (id: string): readonly unknown[] => ['importState', id]

export default function ImportPage() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery({
    queryKey: stateKey(id),
    queryFn: ({ signal }) => call(getImportState, { params: { id }, signal }),
    // A running import moves by itself.
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 1000 : false),
  })
  if (data) return data.status === 'ready' ? <Wizard key={id} state={data} /> : <Frame state={data} step={4}><ResultStep state={data} /></Frame>
  return <Page title={t('imports:title')}>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={10} />}</Page>
}

function Wizard({ state }: { state: ImportState }) {
  const client = useQueryClient()
  const draft = useImportDraft(state)
  const [step, setStep] = useState(1)
  const run = async (): Promise<void> => {
    const started = await call(runImport, { params: { id: state.id }, body: { mappings: draft.mappings } })
    client.setQueryData(stateKey(state.id), started)
  }
  return (
    <Frame state={state} step={step} onGo={setStep}>
      {step === 1 && <FieldsStep draft={draft} onNext={() => setStep(2)} />}
      {step === 2 && <ValuesStep draft={draft} onBack={() => setStep(1)} onNext={() => setStep(3)} />}
      {step === 3 && <DryRunStep draft={draft} onBack={() => setStep(2)} onRun={run} />}
    </Frame>
  )
}

function Frame({ state, step, onGo, children }: { state: ImportState; step: number; onGo?: (step: number) => void; children: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const rows = state.files.reduce((sum, file) => sum + file.rowCount, 0)
  const close = <IconButton label={t('ui:actions.close')} icon={IconX} onClick={() => void navigate({ to: '/import' })} />
  const name = state.name.length > 48 ? `${state.name.slice(0, 47)}…` : state.name
  const actions = (
    <>
      <Steps current={step} onGo={onGo} />
      {close}
    </>
  )
  return (
    <Page
      title={t('imports:title')}
      actions={actions}
      phoneActions={close}
      note={
        <Badge icon={<IconTable size={12} stroke={1.75} aria-hidden />} title={state.name}>
          {t('imports:fileRows', { name, count: rows, rows: format.number(rows) })}
        </Badge>
      }
    >
      {children}
    </Page>
  )
}
