<#ftl output_format="plainText">
${msg("emailVerificationHeading")}

${msg("emailVerificationWhat")}

${link}

${msg("emailVerificationValid", linkExpirationFormatter(linkExpiration))}
${msg("emailVerificationUnasked")}
