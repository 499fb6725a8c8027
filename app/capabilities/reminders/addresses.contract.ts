/** Where the reminders are seen to. */
export const remindersPath = '/reminders'
/** Where a browser says that it takes notifications, and that it wants no more. */
export const devicesPath = '/reminders/devices'
export const offPath = '/reminders/off'
/** Where a reminder leads. */
export const pausePath = '/pause'
/** A link in a mail; its key follows. */
export const stopPath = '/stop/'
/** A newer notification takes the place of an older one under the same name. */
export const notificationName = 'pause'
