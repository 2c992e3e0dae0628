import { IconFileImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/parts/index.ts'
import { useCan } from '../../../ui/session/viewer.tsx'
import { mainObjects } from '../targets.ts'

/** Beside the button that makes one record of a list: bring many. Hidden from people who may not import the object. */
export function ImportLink({ object }: { object: string }) {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  if (!(mainObjects as readonly string[]).includes(object) || !can('import', object)) return null
  return (
    <Button icon={IconFileImport} onClick={() => void navigate({ to: '/import' })}>
      {t('imports:actions.import')}
    </Button>
  )
}
