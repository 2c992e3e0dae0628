import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconSend } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Button, Note, SectionTitle } from '../../../ui/parts/index.ts'
import { useViewer } from '../../../ui/session/index.ts'
import { NetworkLink } from '../../network/web/index.ts'
import { testMailSettings, type MailTest } from '../contract.ts'
import styles from './Mail.module.css'
import { ServerAnswer } from './ServerStanding.tsx'

export function TestMail({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [to, setTo] = useState(useViewer().email ?? '')
  const test = useMutation({ mutationFn: () => call(testMailSettings, { body: { to: to.trim() } }) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (to.trim() && !unsaved && !test.isPending) test.mutate()
  }
  const refused = errorsByPath(test.error)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <SectionTitle title={t('mail:test.title')} />
        <p className={styles.note}>{t('mail:test.text')}</p>
      </div>
      <div className={styles.test}>
        <TextInput label={t('mail:test.to')} type="email" autoComplete="email" value={to} onChange={(event) => setTo(event.currentTarget.value)} error={refused.to} />
        <Button size="md" type="submit" icon={IconSend} busy={test.isPending} disabled={to.trim() === ''} reason={unsaved ? t('mail:test.unsaved') : undefined}>
          {t('mail:test.send')}
        </Button>
      </div>
      {test.error && Object.keys(refused).length === 0 && <Note kind="bad">{wording(test.error)}</Note>}
      {test.data && !test.isPending && <Result result={test.data} />}
    </form>
  )
}

function Result({ result }: { result: MailTest }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const time = number(result.milliseconds / 1000, { style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 1 })
  return (
    <Note kind={result.ok ? 'good' : 'bad'}>
      {result.ok ? t('mail:test.ok', { time }) : t('mail:test.failed', { time, reason: t(`mail:reasons.${result.reason ?? 'other'}`) })}
      {result.reason === 'internal' ? <NetworkLink /> : result.answer && <ServerAnswer text={result.answer} />}
    </Note>
  )
}
