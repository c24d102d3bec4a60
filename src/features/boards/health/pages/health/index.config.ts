export default definePageConfig({ navigationBarTitleText: '组织健康', enablePullDownRefresh: true })
