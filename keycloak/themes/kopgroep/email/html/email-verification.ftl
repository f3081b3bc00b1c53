<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.heading>${msg("emailVerificationHeading")}</@layout.heading>
<@layout.text>${msg("emailVerificationWhat")}</@layout.text>
<@layout.button to=link>${msg("emailVerificationButton")}</@layout.button>
<@layout.quiet>${msg("emailVerificationValid", linkExpirationFormatter(linkExpiration))}</@layout.quiet>
<@layout.quiet>${msg("emailVerificationUnasked")}</@layout.quiet>
</@layout.emailLayout>
