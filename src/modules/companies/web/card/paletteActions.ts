/** What the palette offers while the card is in view. */
import { IconCheckbox, IconMail, IconPencil, IconPhone } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { PaletteAction } from '../../../../ui/palette/index.ts'
import type { CardDeeds } from './CardActions.tsx'
import type { ComposeKind } from './slots.ts'

export const paletteActionsOf = ({ call, mail }: CardDeeds, compose: (kind: ComposeKind) => void, t: TFunction): PaletteAction[] => [
  { key: 'call', label: t('companies:card.call'), icon: IconPhone, keys: 'P', run: call },
  { key: 'mail', label: t('companies:card.mail'), icon: IconMail, keys: 'M', run: mail },
  { key: 'note', label: t('companies:card.note'), icon: IconPencil, keys: 'N', run: () => compose('note') },
  { key: 'task', label: t('companies:card.task'), icon: IconCheckbox, keys: 'T', run: () => compose('task') },
]
