/** The firm's colour and sign. What one chooses shows at once, everywhere, and is kept with Save. */
import { ColorInput } from '@mantine/core'
import { IconCheck, IconPhoto } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, queryClient, useEndpoint, useProblemText } from '../../../ui/api/index.ts'
import { endpointKey } from '../../../ui/api/useRecords.ts'
import { Button, classes, ErrorState, LoadingRows, Note } from '../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../ui/session/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { showLook } from '../../../ui/theme/look.ts'
import { pushUndo } from '../../../ui/undo/index.ts'
import { accentForm, getLook, putLook, type FirmLook } from '../contract.ts'
import { readPicture } from './readPicture.ts'
import styles from './LookPage.module.css'

const swatches = ['#3b54db', '#1668c7', '#0f7f8c', '#12805c', '#4d7c0f', '#b45309', '#c2410c', '#c81e3a', '#be185d', '#7e22ce', '#5b5f6b'] as const

export default function LookPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useEndpoint(getLook)
  const administrator = useIsAdministrator()
  return (
    <SettingsPage title={t('look:title')} text={t('look:explanation')}>
      {!data && !error && <LoadingRows rows={3} height={52} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (administrator ? <LookForm key={`${data.accent} ${data.logo}`} look={data} /> : <Note>{t('look:administrators')}</Note>)}
    </SettingsPage>
  )
}

/** A picture just chosen is shown from memory; `undefined` leaves the one that is kept. */
interface Chosen {
  accent: string | null
  picture: { base64: string; address: string } | null | undefined
}

function LookForm({ look }: { look: FirmLook }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen>({ accent: look.accent, picture: undefined })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const logo = chosen.picture === undefined ? look.logo : (chosen.picture?.address ?? null)
  const changed = chosen.accent !== look.accent || chosen.picture !== undefined
  useEffect(() => {
    showLook({ accent: chosen.accent, logo })
    // Whoever leaves without saving sees again what holds.
    return () => showLook(look)
  }, [chosen.accent, logo, look])
  const keep = async (accent: string | null, logo: string | null | undefined): Promise<void> => {
    queryClient.setQueryData(endpointKey(getLook, {}), await call(putLook, { body: { accent, ...(logo === undefined ? {} : { logo }) } }))
  }
  const save = (): void => {
    setBusy(true)
    keep(chosen.accent, chosen.picture === undefined ? undefined : (chosen.picture?.base64 ?? null))
      // A picture that was replaced is not kept anywhere: only the colour can be taken back.
      .then(() => chosen.picture === undefined && pushUndo({ label: t('look:saved'), undo: () => keep(look.accent, undefined) }))
      .catch((failed: unknown) => {
        setProblem(failed)
        setBusy(false)
      })
  }
  const take = (file: File | undefined): void => {
    if (!file) return
    readPicture(file)
      .then((picture) => {
        setProblem(null)
        setChosen({ ...chosen, picture })
      })
      .catch(() => setProblem(new Error(t('look:errors.picture'))))
  }
  const wrong = errorsByPath(problem)
  return (
    <div className={styles.form}>
      <section className={styles.part} aria-labelledby="look-colour">
        <h2 id="look-colour">{t('look:colour')}</h2>
        <div className={styles.swatches} role="radiogroup" aria-labelledby="look-colour">
          {swatches.map((hex, index) => {
            const accent = index === 0 ? null : hex
            const on = chosen.accent === accent
            return (
              <button key={hex} type="button" role="radio" aria-checked={on} aria-label={t(`look:colours.${hex.slice(1)}`)} title={t(`look:colours.${hex.slice(1)}`)} className={classes(styles.swatch, on && styles.on)} style={{ background: hex }} onClick={() => setChosen({ ...chosen, accent })}>
                {on && <IconCheck size={16} stroke={2.5} aria-hidden />}
              </button>
            )
          })}
        </div>
        <ColorInput className={styles.own} label={t('look:own')} description={t('look:ownText')} format="hex" value={chosen.accent ?? ''} onChange={(value) => accentForm.test(value.toLowerCase()) && setChosen({ ...chosen, accent: value.toLowerCase() })} error={wrong.accent} />
      </section>
      <section className={styles.part} aria-labelledby="look-sign">
        <h2 id="look-sign">{t('look:sign')}</h2>
        <p className={styles.text}>{t('look:signText')}</p>
        <div className={styles.sign}>
          <span className={styles.picture}>{logo ? <img src={logo} alt={t('look:sign')} /> : <IconPhoto size={24} stroke={1.5} aria-hidden />}</span>
          <input ref={input} type="file" accept="image/png,image/jpeg,image/webp,image/gif" hidden onChange={(event) => take(event.currentTarget.files?.[0])} aria-label={t('look:choose')} />
          <Button onClick={() => input.current?.click()}>{t('look:choose')}</Button>
          {logo && (
            <Button kind="quiet" onClick={() => setChosen({ ...chosen, picture: null })}>
              {t('look:remove')}
            </Button>
          )}
        </div>
        {wrong.logo && <Note kind="bad">{wrong.logo}</Note>}
      </section>
      {problem !== null && !wrong.logo && !wrong.accent && <Note kind="bad">{wording(problem)}</Note>}
      <div>
        <Button kind="pri" busy={busy} disabled={!changed} onClick={save}>
          {t('ui:actions.save')}
        </Button>
      </div>
    </div>
  )
}
