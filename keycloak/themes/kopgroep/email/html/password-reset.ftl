<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.heading>${msg("passwordResetHeading")}</@layout.heading>
<@layout.text>${msg("passwordResetWhat")}</@layout.text>
<@layout.button to=link>${msg("passwordResetButton")}</@layout.button>
<@layout.quiet>${msg("passwordResetValid", linkExpirationFormatter(linkExpiration))}</@layout.quiet>
<@layout.quiet>${msg("passwordResetUnasked")}</@layout.quiet>
</@layout.emailLayout>
