/** The library's menus and popovers, which arrive when the first one opens. */
export { Menu, Popover } from '@mantine/core'
