import { IconCircleCheck, IconLink, IconLinkOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../../ui/parts/index.ts'

const icons = { done: IconCircleCheck, link: IconLink, wrong: IconLinkOff }

/** In place of the form: set up before, opened without the link, or with a wrong one. */
export function SetupMessage({ kind, onContinue }: { kind: keyof typeof icons; onContinue?: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={icons[kind]}
      title={t(`setup:messages.${kind}.title`)}
      text={t(`setup:messages.${kind}.text`)}
      action={
        onContinue && (
          <Button kind="pri" onClick={onContinue}>
            {t('setup:messages.done.button')}
          </Button>
        )
      }
    />
  )
}
