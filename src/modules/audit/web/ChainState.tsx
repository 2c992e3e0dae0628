/** Whether the register is as it was sealed, and the value with which that can be told from outside. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, CopyText, ErrorState, FieldList, InstantText, LoadingRows } from '../../../ui/parts/index.ts'
import { getRegisterState, type RegisterState } from '../contract.ts'
import { FoundBreaks } from './FoundBreaks.tsx'
import styles from './Register.module.css'
import { ValueMail } from './ValueMail.tsx'
import { VerifyForm } from './VerifyForm.tsx'

export function ChainState() {
  const { data, error, isPending, refetch } = useEndpoint(getRegisterState)
  const running = data?.running
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void refetch(), 1500)
    return () => clearInterval(timer)
  }, [running, refetch])
  if (isPending) return <LoadingRows rows={4} />
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <State state={data} />
}

function State({ state }: { state: RegisterState }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={styles.chain} aria-label={t('audit:tabs.chain')}>
      <FoundBreaks breaks={state.breaks} />
      <FieldList
        items={[
          { key: 'lines', label: t('audit:chain.lines'), value: format.number(state.lines) },
          { key: 'sealed', label: t('audit:chain.sealed'), value: <InstantText value={state.sealedAt} /> },
          { key: 'verified', label: t('audit:chain.verified'), value: <Verified state={state} /> },
          { key: 'value', label: t('audit:chain.value'), value: <CopyText text={`${state.lines}:${state.value}`} /> },
        ]}
      />
      <p className={styles.hint}>{t('audit:chain.hint')}</p>
      <ValueMail />
      <VerifyForm running={state.running} />
    </section>
  )
}

function Verified({ state: { verified } }: { state: RegisterState }) {
  const { t } = useTranslation()
  if (!verified) return t('audit:chain.never')
  return (
    <span className={styles.what}>
      <Badge kind={verified.ok ? 'good' : 'bad'}>{t(verified.ok ? 'audit:chain.whole' : 'audit:chain.broken')}</Badge>
      <InstantText value={verified.at} />
      <span className={styles.quiet}>{t('audit:chain.looked', { count: verified.lines })}</span>
    </span>
  )
}
