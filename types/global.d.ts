/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    NODE_ENV: 'development' | 'production'
    /** The cloud environment that the mini-program calls; empty for the account's first. */
    TARO_APP_CLOUD_ENV: string
    /** The id of the reminder's message template; empty where there is none. */
    TARO_APP_REMINDER_TEMPLATE?: string
  }
}
