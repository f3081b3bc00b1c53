<#ftl output_format="plainText">
${msg("passwordChangedHeading")}

${msg("passwordChangedWhat")}

${msg("passwordChangedNotYou")}
