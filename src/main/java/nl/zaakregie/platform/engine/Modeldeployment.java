package nl.zaakregie.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of {@code processes/} and {@code decisions/} at start; a model that did not change gets no new version.
 *
 * <p>The engine compares models by name, and Spring Boot's own deployment names them by their place on disk, which differs
 * between a run from source and the jar. Here a model is named by its path in the repository.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Modeldeployment implements ApplicationRunner {

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/**/*.bpmn", "classpath*:decisions/**/*.dmn");
    private static final Pattern REPOSITORY_PATH = Pattern.compile(".*/((?:processes|decisions)/.+)$");

    private final RepositoryService repositoryService;
    private final ResourcePatternResolver resources;

    Modeldeployment(RepositoryService repositoryService, ResourcePatternResolver resources) {
        this.repositoryService = repositoryService;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name("zaakregie").enableDuplicateFiltering(true);
        for (Resource model : findModels()) {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(repositoryPath(model), content);
            }
        }
        deployment.deploy();
    }

    private List<Resource> findModels() throws IOException {
        Stream<Resource> models = Stream.empty();
        for (String pattern : PATTERNS) {
            models = Stream.concat(models, Stream.of(resources.getResources(pattern)));
        }
        return models.toList();
    }

    private static String repositoryPath(Resource model) throws IOException {
        Matcher path = REPOSITORY_PATH.matcher(model.getURL().toString());
        if (!path.matches()) {
            throw new IllegalStateException("Model outside processes/ and decisions/: " + model);
        }
        return path.group(1);
    }
}
