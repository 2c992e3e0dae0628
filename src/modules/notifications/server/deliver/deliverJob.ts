/** The name of the job that pushes and mails what is due. */
export const deliverJob = 'notifications.deliver'
