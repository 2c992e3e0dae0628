/** The three parts of the form, and the button that makes the workplace. */
import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconArrowRight } from '@tabler/icons-react'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText } from '../../../ui/api/index.ts'
import { Button, Note } from '../../../ui/parts/index.ts'
import { runSetup, type SetupInput, type SetupPage } from '../contract.ts'
import { AdminFields } from './AdminFields.tsx'
import { FirmFields, type FirmAnswers } from './FirmFields.tsx'
import { IndustryChoice } from './IndustryChoice.tsx'
import { missingIn } from './missing.ts'
import styles from './SetupForm.module.css'

/** Sample data of a whole firm take a while to write. Milliseconds. */
const patience = 180_000

export function SetupForm({ page, token, onDone }: { page: SetupPage; token: string; onDone: () => void }) {
  const { t, i18n } = useTranslation()
  const wording = useProblemText()
  const { proposal } = page
  // The firm speaks the language in which it is set up.
  const language = page.languages.includes(i18n.language) ? i18n.language : proposal.language
  const [firm, setFirm] = useState<FirmAnswers>({ name: proposal.name, country: proposal.country, taxNumber: '', currency: proposal.currency, timeZone: proposal.timeZone, workingHours: proposal.workingHours })
  const [admin, setAdmin] = useState<SetupInput['admin']>({ name: '', email: '', password: '' })
  const [industry, setIndustry] = useState(proposal.industry)
  const [demo, setDemo] = useState(proposal.demo)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[name="firm.name"]')?.focus()
  }, [])
  const run = useMutation({
    mutationFn: () => call(runSetup, { timeout: patience, body: { token, firm: { ...firm, taxNumber: firm.taxNumber || null, language }, admin, industry, demo } }),
    onSuccess: onDone,
  })
  const missing = missingIn({ firm, admin }, page.minPasswordLength, t)
  const refused = errorsByPath(run.error)
  const errors = { ...refused, ...(tried ? missing : {}) }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (run.isPending) return
    setTried(true)
    const [first] = Object.keys(missing)
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    else run.mutate()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.box}>
        <FormPart title={t('setup:company.title')} text={t('setup:company.text')}>
          <FirmFields page={page} value={firm} onChange={setFirm} errors={errors} />
        </FormPart>
        <FormPart title={t('setup:you.title')} text={t('setup:you.text')}>
          <AdminFields value={admin} onChange={setAdmin} errors={errors} minLength={page.minPasswordLength} />
        </FormPart>
        <FormPart title={t('setup:start.title')} text={t('setup:start.text')}>
          <IndustryChoice industries={page.industries} value={industry} onChange={setIndustry} />
          <Checkbox mt={10} label={t('setup:start.demo')} checked={demo} onChange={(event) => setDemo(event.currentTarget.checked)} />
        </FormPart>
      </div>
      {run.error && <Note kind="bad">{wording(run.error)}</Note>}
      <div className={styles.foot}>
        <span>{run.isPending ? t(demo ? 'setup:workingDemo' : 'setup:working') : t('setup:private')}</span>
        <Button kind="pri" size="lg" type="submit" iconAfter={IconArrowRight} busy={run.isPending}>
          {t('setup:create')}
        </Button>
      </div>
    </form>
  )
}

function FormPart({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}
