/** The lines in sight as a file. */
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { pathOf, seeAsAddress } from '../../../ui/api/index.ts'
import { Button } from '../../../ui/parts/index.ts'
import { exportRegister, type LineFilter } from '../contract.ts'

export function ExportButton({ filter }: { filter: LineFilter }) {
  const { t } = useTranslation()
  return (
    <Button icon={IconDownload} onClick={() => location.assign(seeAsAddress(`/api/v1${pathOf(exportRegister, undefined, filter)}`))}>
      {t('audit:export')}
    </Button>
  )
}
