export default definePageConfig({ navigationBarTitleText: '确认总览', enablePullDownRefresh: true })
