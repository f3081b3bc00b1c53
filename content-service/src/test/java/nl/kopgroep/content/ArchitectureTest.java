package nl.kopgroep.content;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.support.exchange.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "nl.kopgroep.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modules_depend_on_each_other_without_cycles_and_on_nothing_hidden() {
        ApplicationModules.of(ContentService.class).verify();
    }

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("they are called over HTTP and by nobody else");

    @ArchTest
    static final ArchRule AGGREGATES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .areAssignableTo(AggregateRoot.class)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..", "nl.kopgroep.support..")
                            .and(not(equivalentTo(Origin.class))))
            .because("what may happen to a theme or an item is decided without knowing who asks and where it is kept");

    @ArchTest
    static final ArchRule ONLY_SEARCH_KNOWS_ELASTICSEARCH = noClasses()
            .that()
            .resideOutsideOfPackage("..search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "..content.search..")
            .because("publishing and reading go on without it");

    @ArchTest
    static final ArchRule ONLY_MARKDOWN_MAKES_HTML_OF_WHAT_PEOPLE_WRITE = noClasses()
            .that(not(resideInAPackage(Markdown.class.getPackageName())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..", "org.owasp..")
            .because("there is one place where it is made harmless");

    @ArchTest
    static final ArchRule NO_OBJECT_RELATIONAL_MAPPER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..")
            .because("who may read what is decided in sets, in SQL that can be read");
}
