/** The guide: contents and search at the left, a page or all of them at the right. */
import { IconBook2, IconPrinter } from '@tabler/icons-react'
import { useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { Page, usePhone } from '../../../ui/shell/index.ts'
import { useGuide, type Guide } from './guide.ts'
import { GuideText } from './GuideText.tsx'
import { HelpContents } from './HelpContents.tsx'
import styles from './Help.module.css'

export const allPages = 'all'

export default function HelpPage() {
  const { t } = useTranslation()
  const phone = usePhone()
  const { page: name } = useParams({ strict: false }) as { page?: string }
  const { data: guide, error, refetch } = useGuide()
  const contents = phone && name === undefined
  const print = (
    <Button icon={IconPrinter} onClick={() => window.print()}>
      {t('help:print')}
    </Button>
  )
  return (
    <Page title={t('help:title')} actions={print} crumb={phone && name !== undefined ? { label: t('help:contents'), to: '/help' } : undefined}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : guide ? (
        <div className={styles.frame}>
          {(!phone || contents) && <HelpContents guide={guide} current={name ?? guide.pages[0]?.name} />}
          {!contents && <Article guide={guide} name={name} />}
        </div>
      ) : (
        <LoadingRows rows={12} />
      )}
    </Page>
  )
}

function Article({ guide, name }: { guide: Guide; name: string | undefined }) {
  const { t } = useTranslation()
  const hash = useRouterState({ select: (state) => state.location.hash })
  const box = useRef<HTMLDivElement>(null)
  const pages = name === allPages ? guide.pages : guide.pages.filter((page) => page.name === (name ?? guide.pages[0]?.name))
  useEffect(() => {
    const target = hash ? document.getElementById(hash) : null
    if (target) target.scrollIntoView()
    else box.current?.scrollTo({ top: 0 })
  }, [name, hash])
  if (pages.length === 0) return <EmptyState icon={IconBook2} title={t('help:noPage')} text={t('help:noPageText')} />
  return (
    <div ref={box} className={styles.scroll}>
      <article className={styles.guide} lang={guide.language}>
        {pages.map((page) => (
          <section key={page.name}>
            <GuideText blocks={page.blocks} />
          </section>
        ))}
      </article>
    </div>
  )
}
