/** What an import could not match, as text, with the way to put it right; and a customer that is missing. */
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { Button, later, Note } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'
import { deals } from '../../contract.ts'
import styles from './DealPage.module.css'

const ResolveDialog = later(() => import('./ResolveDialog.tsx').then((part) => part.ResolveDialog))

export function UnresolvedNotes({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const can = useCan()
  const mayFix = can('change', 'deals') && !deal.deletedAt
  const texts = Object.entries((deal.unresolved as Record<string, unknown> | null) ?? {}).filter(([name]) => fieldOf(deals, name))
  const noCustomer = !deal.companyId && !deal.contactId && !texts.some(([name]) => name === 'companyId' || name === 'contactId')
  const fix = (name: string, text: string): void => void openOverlay((close) => <ResolveDialog deal={deal} name={name} text={text} onClose={close} />)
  return (
    <div className={styles.notes}>
      {texts.map(([name, text]) => (
        <Note key={name} kind="attention">
          <span className={styles.stray}>
            <span>{t('deals:unresolved.text', { field: t(labelKey.field(deals, name)), text: String(text) })}</span>
            {mayFix && (
              <Button size="xs" onClick={() => fix(name, String(text))}>
                {t('deals:unresolved.choose')}
              </Button>
            )}
          </span>
        </Note>
      ))}
      {noCustomer && (
        <Note kind="attention">
          <span className={styles.stray}>
            <span>{t('deals:unresolved.noCustomer')}</span>
            {mayFix && (
              <Button size="xs" onClick={() => fix('companyId', '')}>
                {t('deals:unresolved.chooseCustomer')}
              </Button>
            )}
          </span>
        </Note>
      )}
    </div>
  )
}
