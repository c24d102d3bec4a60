export default definePageConfig({ navigationBarTitleText: '参学总览', enablePullDownRefresh: true })
