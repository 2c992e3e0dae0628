/** The library's popover under the same names, fetched when the pointer or the focus comes to a button that has one. */
import type { Popover as FullPopover } from '@mantine/core'
import { dropdownOf, Target } from './marks.tsx'
import { Opener } from './Opener.tsx'

type OpenerOfPopover = Omit<Parameters<typeof Opener>[0], 'kind'>

const parts = { Target, Dropdown: dropdownOf(({ Popover: full }) => full.Dropdown) }

export const Popover = Object.assign((props: OpenerOfPopover) => <Opener {...props} kind="Popover" />, parts) as unknown as Pick<typeof FullPopover, keyof typeof parts> & ((props: FullPopover.Props & Pick<OpenerOfPopover, 'prepare'>) => ReturnType<typeof Opener>)
