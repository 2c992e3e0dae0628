import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, later } from '../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'

const AddFieldDialog = later(() => import('./AddFieldDialog.tsx').then((part) => part.AddFieldDialog))

/** Adds a field where one is looking. */
export function AddFieldButton({ object, sectionId }: { object: string; sectionId: string | null }) {
  const { t } = useTranslation()
  return (
    <Button kind="quiet" icon={IconPlus} onClick={() => openOverlay((close) => <AddFieldDialog object={object} sectionId={sectionId} onClose={close} />)}>
      {t('fields:draft.add')}
    </Button>
  )
}
