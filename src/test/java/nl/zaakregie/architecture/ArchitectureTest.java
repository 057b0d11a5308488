package nl.zaakregie.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that the compiler and Spring Modulith do not hold. A rule that matches nothing fails too. */
@AnalyzeClasses(packages = "nl.zaakregie", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule engineTypesStayWhereAMoveToAForkFindsThem = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..platform.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nothingDependsOnProcesses = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.zaakregie..process..");

    @ArchTest
    static final ArchRule onlyTheWebKnowsTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("nl.zaakregie..web..")
                    .and(DescribedPredicate.not(resideInAPackage("..platform.web.."))));

    @ArchTest
    static final ArchRule onlyTheWebKnowsTheContract = noClasses()
            .that(resideInAPackage("nl.zaakregie..").and(DescribedPredicate.not(resideInAPackage("..web.."))))
            .and()
            .resideOutsideOfPackage("nl.zaakregie.openapi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.zaakregie.openapi..");

    @ArchTest
    static final ArchRule endpointsImplementTheContract = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.zaakregie.openapi");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("nl.zaakregie.openapi..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("tests and the demo travel in time with the one " + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule beansAreGivenWhatTheyNeed = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("a constructor shows what a class needs and lets a test give it");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)");
}
