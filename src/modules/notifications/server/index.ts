/** The door of notifications: how other modules tell people something. */
export { configureNotifications } from './configuration.ts'
export { notify, type NewNotice } from './notify.ts'
export { nextTime } from './settings/afterQuiet.ts'
